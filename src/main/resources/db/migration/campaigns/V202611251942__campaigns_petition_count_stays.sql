-- A petition's counter belongs to it and stays; what it says is compared with its rows every night.
revoke update, delete on campaigns.petition_count from commontable_app;
grant update (validated, paper, counted_until, updated_at) on campaigns.petition_count to commontable_app;
