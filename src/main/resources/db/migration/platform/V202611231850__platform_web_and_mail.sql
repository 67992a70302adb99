-- Keys of this installation, made at first start.
CREATE TABLE platform.secret (
    name  text PRIMARY KEY,
    value bytea NOT NULL
);

-- One row per answered post: the same post again gets the same answer and does nothing twice.
CREATE TABLE platform.answered_post (
    key        bytea PRIMARY KEY,
    at         timestamptz NOT NULL,
    location   text NOT NULL,
    notice     text NOT NULL
);
CREATE INDEX ON platform.answered_post (at);

-- Letters, written in the transaction of the fact that causes them.
CREATE TABLE platform.letter (
    id         uuid PRIMARY KEY,
    posted     timestamptz NOT NULL,
    kind       text NOT NULL,
    person     uuid,
    recipient  text NOT NULL,
    lang       text NOT NULL,
    subject    text NOT NULL,
    text       text,                       -- erased once delivered when it held a secret link
    secret     boolean NOT NULL,
    state      text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed')),
    attempts   int NOT NULL DEFAULT 0,
    next_try   timestamptz NOT NULL,
    sent       timestamptz,
    fault      text
);
CREATE INDEX ON platform.letter (next_try) WHERE state = 'waiting';
CREATE INDEX ON platform.letter (posted DESC);

CREATE TABLE platform.scheduled_tasks (
    task_name            text NOT NULL,
    task_instance        text NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX ON platform.scheduled_tasks (execution_time);
CREATE INDEX ON platform.scheduled_tasks (last_heartbeat);
