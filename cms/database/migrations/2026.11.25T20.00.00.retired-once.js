/** Documents that were deleted in bulk could be noted several times as gone; from now on the database allows it once. */
module.exports = {
  async up(knex) {
    if (!(await knex.schema.hasTable('retirements'))) return;
    const last = knex('retirements').max('id').groupBy('tenant', 'document', 'language');
    await knex('retirements').whereNotIn('id', last).delete();
  },
};
