/** Where all processes on the database are told of changes. */
export const channel = "kring";

/** After each change, from within its transaction: heard once it is committed, and never for one that is not. */
export const noticeStatements: readonly string[] = [
  `create or replace function kring_changed() returns trigger as $$
   begin perform pg_notify('${channel}', 'changed ' || new."sessionId" || ' ' || new."position"); return null; end
   $$ language plpgsql`,
  `create or replace function kring_note() returns trigger as $$
   begin perform pg_notify('${channel}', 'note ' || new."sessionId" || ' ' || new."number"); return null; end
   $$ language plpgsql`,
  `create or replace function kring_over() returns trigger as $$
   begin
     if tg_op = 'DELETE' then perform pg_notify('${channel}', 'gone ' || old."id");
     elsif new."status" <> old."status" and new."status" in ('closed', 'reviewed')
     then perform pg_notify('${channel}', new."status" || ' ' || new."id");
     end if;
     return null;
   end
   $$ language plpgsql`,
  `create or replace trigger kring_changed after insert on "states" for each row execute function kring_changed()`,
  `create or replace trigger kring_note after insert on "noteUpdates" for each row execute function kring_note()`,
  `create or replace trigger kring_over after update or delete on "sessions" for each row execute function kring_over()`,
];
