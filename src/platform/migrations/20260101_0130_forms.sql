-- What was typed and not yet sent, and the tokens that make a second click harmless. Each person's own.
create table form_once (
  partnership_id uuid not null,
  owner_scope uuid not null,
  once uuid not null,
  at timestamptz not null,
  value jsonb,
  primary key (partnership_id, once));
comment on column form_once.value is 'What the first submission answered, as {"is": …}: ids only.';
select kith.keep_private('form_once');

create table draft (
  partnership_id uuid not null,
  owner_scope uuid not null,
  key text not null,
  fields jsonb not null,
  saved_at timestamptz not null,
  primary key (partnership_id, owner_scope, key));
comment on table draft is 'What someone is typing into a form, kept until it is sent. Nobody else sees it.';
select kith.keep_private('draft');
