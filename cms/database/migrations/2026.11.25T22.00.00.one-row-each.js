/** Two who were first at the same moment could make two rows of what there is once; from now on the database allows one. */
module.exports = {
  async up(knex) {
    await keepLast(knex, 'content_versions', ['tenant']);
    await keepLast(knex, 'site_states', ['tenant']);
    await keepLast(knex, 'review_dates', ['type', 'document', 'language']);
  },
};

async function keepLast(knex, table, columns) {
  if (!(await knex.schema.hasTable(table))) return;
  const last = knex(table).max('id').groupBy(columns);
  await knex(table).whereNotIn('id', last).delete();
}
