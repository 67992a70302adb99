-- A demand can stand on several figures: who stands on one is told by figure, no longer by demand.
-- The campaigns room tells all of them again within seconds of the start (FigureRounds).
delete from evidence.standing;
