/**
 * Of the first release: a membership said who belongs to which institution; what they may do there was a role of the
 * account. Now the membership says both.
 */
module.exports = {
  async up(knex) {
    if (!(await knex.schema.hasTable('memberships')) || (await knex.schema.hasColumn('memberships', 'role')))
      return;
    await knex.schema.alterTable('memberships', (table) => {
      table.string('role');
      table.string('state');
      table.boolean('is_current');
    });
    await knex('memberships').update({ role: 'author', state: 'active', is_current: false });
    // The higher role last, for an account that has several.
    for (const role of ['publisher', 'institution-administrator']) {
      const holders = knex('admin_users_roles_lnk as held')
        .join('admin_roles as roles', 'roles.id', 'held.role_id')
        .where('roles.code', role)
        .select('held.user_id');
      await knex('memberships').whereIn('user', holders).update({ role });
    }
  },
};
