-- Why a job failed when it last did. Its state is in scheduled_tasks, where the words have no place.
CREATE TABLE platform.job_fault (
    task_name text PRIMARY KEY,
    at        timestamptz NOT NULL,
    fault     text NOT NULL
);
