-- The way in: failed attempts, second factors, recovery codes, links sent by mail, and what happened to accounts that
-- have no seat. All belong to the installation, like the account: no partnership is known before someone is inside.

create table sign_in_attempt (
  key text primary key,
  failures int not null,
  last_failed_at timestamptz not null,
  wait_until timestamptz);
comment on table sign_in_attempt is 'How often something failed, and until when the next try waits. Deleted when it succeeds.';
comment on column sign_in_attempt.key is 'HMAC of what is counted: an address with a device, an address with a network, a network alone.';
grant select, insert, update, delete on sign_in_attempt to kith_app;

create table account_factor (
  id uuid primary key,
  account_id uuid not null references account (id),
  kind text not null,
  secret bytea not null,
  last_step bigint not null,
  confirmed_at timestamptz not null,
  ended_at timestamptz,
  end_reason text);
create unique index account_has_one_factor_of_a_kind on account_factor (account_id, kind) where ended_at is null;
comment on table account_factor is 'What someone has beside their password. One kind today, time-code; a passkey would be another.';
comment on column account_factor.secret is 'Sealed with a key of the installation.';
comment on column account_factor.last_step is 'The time step of the last code that was taken: that code and all before it are spent.';
grant select, insert, update on account_factor to kith_app;

create table recovery_code (
  account_id uuid not null references account (id),
  lead text not null,
  hash text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (account_id, lead));
comment on column recovery_code.lead is 'The first four characters, by which the code is found; the rest is in the hash (argon2id).';
grant select, insert, update, delete on recovery_code to kith_app;

create table mailed_link (
  token_hash bytea primary key,
  account_id uuid not null references account (id),
  kind text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  constraint mailed_link_is_a_reset_or_an_invitation check (kind in ('reset', 'invitation')));
create index mailed_link_by_account on mailed_link (account_id, made_at desc);
comment on table mailed_link is 'Links by which a password is chosen. Each works once, until it expires or another one is made.';
comment on column mailed_link.token_hash is 'sha256 of the token in the link; the token itself is kept nowhere.';
grant select, insert, update on mailed_link to kith_app;

create table access_event (
  id uuid primary key,
  at timestamptz not null,
  action text not null,
  account_id uuid references account (id),
  about text,
  network_digest text not null);
create index access_event_by_time on access_event (at desc);
comment on table access_event is 'What happened at the door to addresses without an account and accounts without a seat. Whoever has a seat is in the audit of the partnership.';
comment on column access_event.about is 'HMAC of the address that was typed, where there is no account.';
grant select, insert on access_event to kith_app;

alter table sign_in add column method text not null default 'password';
comment on column sign_in.method is 'How the person showed who they are. One today, password; an identity provider or a passkey would be another.';
create index sign_in_by_seat on sign_in (partnership_id, seat_id) where ended_at is null;
