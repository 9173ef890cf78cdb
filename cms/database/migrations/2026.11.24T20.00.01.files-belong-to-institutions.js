/** What staff uploaded is their institution's; a file that came otherwise is its whose document shows it. */
module.exports = {
  async up(knex, db) {
    for (const table of ['files', 'upload_folders']) {
      if (!(await knex.schema.hasTable(table)) || (await knex.schema.hasColumn(table, 'tenant'))) continue;
      await knex.schema.alterTable(table, (columns) => columns.string('tenant'));
      await giveToUploaders(knex, table);
      if (table === 'files') await giveToShowing(knex, db);
    }
  },
};

async function giveToUploaders(knex, table) {
  for (const { user, tenant } of await knex('memberships').select('user', 'tenant'))
    await knex(table).whereNull('tenant').where({ created_by_id: user }).update({ tenant });
}

async function giveToShowing(knex, db) {
  const uses = await knex('files_related_mph as uses')
    .join('files', 'files.id', 'uses.file_id')
    .whereNull('files.tenant')
    .select('uses.file_id', 'uses.related_type', 'uses.related_id');
  for (const { file_id, related_type, related_id } of uses) {
    const tenant = await tenantOf(knex, db, related_type, related_id);
    if (tenant) await knex('files').where({ id: file_id }).whereNull('tenant').update({ tenant });
  }
}

/** The institution of a document, or of the document that a group of fields is part of. */
async function tenantOf(knex, db, uid, id) {
  const type = db.metadata.has(uid) ? db.metadata.get(uid) : null;
  if (!type || !(await knex.schema.hasTable(type.tableName))) return null;
  if (type.attributes.tenant)
    return (await knex(type.tableName).where({ id }).first('tenant'))?.tenant ?? null;
  for (const [owner, { tableName }] of db.metadata.entries()) {
    const parts = `${tableName}_cmps`;
    if (!(await knex.schema.hasTable(parts))) continue;
    const part = await knex(parts).where({ component_type: uid, cmp_id: id }).first('entity_id');
    if (part) return tenantOf(knex, db, owner, part.entity_id);
  }
  return null;
}
