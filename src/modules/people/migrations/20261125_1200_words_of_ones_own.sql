-- Someone who sees few children searches among those: one index answers "this word, and open to me", however many others
-- have the word. It needs btree_gin, which comes with PostgreSQL and is trusted: the owner of a database may install it.
-- Where a server does not offer it, search works as before and takes longer over common names.
do $$
begin
  create extension if not exists btree_gin;
  create index name_token_by_word_and_scope on name_token using gin (token, visible_to) with (fastupdate = off);
  drop index name_token_by_scope;
exception when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
  raise notice 'btree_gin is not to be had: searching for common names takes longer';
end $$;
