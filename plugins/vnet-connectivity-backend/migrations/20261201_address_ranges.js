// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('address_ranges', table => {
    table.comment(
      'Ranges of addresses that somebody has, apart from those that the configuration declares',
    );
    table.increments('id').primary();
    table
      .string('prefix', 18)
      .notNullable()
      .comment('The range in CIDR notation');
    table
      .string('owner')
      .notNullable()
      .comment('The network, as an entity reference or a name');
    table
      .string('element')
      .notNullable()
      .comment('The part of the network, such as regions.weu');
    table
      .string('taken_by', 20)
      .notNullable()
      .comment('reservation, confirmed, repository or azure');
    table
      .string('reservation', 64)
      .index()
      .comment('Id of the reservation that it came from');
    table.string('created_by').comment('The user who asked for it');
    table.string('created_at', 30).notNullable().comment('Time in ISO 8601');
    table
      .string('expires_at', 30)
      .index()
      .comment('Time in ISO 8601; empty where it does not end');
  });
  await knex.schema.createTable('address_changes', table => {
    table.comment(
      'One line, which every change of the ranges locks first, so that they come one after the other',
    );
    table.integer('id').primary();
    table.integer('changes').notNullable().comment('Number of changes so far');
  });
  await knex('address_changes').insert({ id: 1, changes: 0 });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('address_changes');
  await knex.schema.dropTable('address_ranges');
};
