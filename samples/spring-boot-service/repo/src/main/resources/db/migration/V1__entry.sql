create table entry (id bigint primary key, cents bigint not null);
