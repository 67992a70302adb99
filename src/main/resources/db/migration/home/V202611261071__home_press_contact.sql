-- Who answers reporters, for everybody to read.
create table home.press_contact (
  sole boolean primary key default true check (sole),
  name text not null check (length(name) between 1 and 120),
  email text not null check (length(email) between 3 and 254),
  phone text check (length(phone) between 1 and 40),
  set_by uuid not null references accounts.person (id),
  set_at timestamptz not null
);
