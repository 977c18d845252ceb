-- Mail that waits to be sent, written in the transaction of what it tells of. Holds first names of its readers, links
-- and codes; nothing of a record.
create table mail (
  partnership_id uuid not null,
  id uuid not null,
  key text not null,
  to_address text not null,
  template text not null,
  first_name text not null,
  link text,
  code text,
  sealed_token bytea,
  queued_at timestamptz not null,
  claimed_until timestamptz,
  sent_at timestamptz,
  refused_at timestamptz,
  refused_code text,
  primary key (partnership_id, id),
  constraint mail_is_queued_once unique (partnership_id, key),
  constraint mail_is_sent_or_refused check (sent_at is null or refused_at is null));
comment on column mail.key is 'What it tells of, for whom: the same key is queued once.';
comment on column mail.link is 'An address in Kith, from its slash on; {token} in it stands for the sealed token.';
comment on column mail.sealed_token is 'Opened when the mail is sent, and forgotten then.';
comment on column mail.claimed_until is 'Someone is sending it until then at the latest.';
select kith.share_in_partnership('mail');
