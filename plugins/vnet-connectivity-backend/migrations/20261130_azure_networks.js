// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('azure_networks', table => {
    table.comment('Networks of Azure, as they were retrieved last');
    table.string('id').primary().comment('Name of the source');
    table.text('scope').notNullable().comment('What was asked for, as JSON');
    table
      .string('attempted_at', 30)
      .notNullable()
      .comment('Time of the last attempt, ISO 8601');
    table.text('error').comment('Reason for which the last attempt failed');
    table.string('taken_at', 30).comment('Time of the document, ISO 8601');
    table.string('tag', 64).comment('SHA-256 of the document');
    table.integer('resources').comment('Number of resources in the document');
    table.integer('size').comment('Length of the document in characters');
    table.text('gaps').comment('Parts that Azure refused, as JSON');
    table.binary('document').comment('The document, as gzip');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('azure_networks');
};
