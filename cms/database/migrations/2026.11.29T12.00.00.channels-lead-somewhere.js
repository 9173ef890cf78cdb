/**
 * Of earlier releases: where a channel of a service leads stood within its words ("Piga 025 000 0840"). The words stay as
 * they are; the address or number in them gets a field of its own, of which sites make a link. And the postal address,
 * which was the same in both languages, is said in English too.
 */
module.exports = {
  async up(knex) {
    await giveValues(knex, 'components_service_channels');
    await sayInEnglish(knex, 'institution_profiles');
  },
};

async function giveValues(knex, table) {
  if (!(await knex.schema.hasTable(table)) || (await knex.schema.hasColumn(table, 'value'))) return;
  await knex.schema.alterTable(table, (columns) => columns.string('value'));
  const known = await knex(table).distinct('kind', 'detail');
  for (const { kind, detail } of known) {
    const value = valueIn(kind, detail ?? '');
    if (value) await knex(table).where({ kind, detail }).update({ value });
  }
}

function valueIn(kind, text) {
  if (kind === 'web' || kind === 'app') {
    const address = /(https?:\/\/)?([a-z0-9-]+\.)+[a-z]{2,}(\/[^\s,;]*)?/i.exec(
      text.replace(/\S+@\S+/g, ''),
    )?.[0];
    return address && withScheme(address.replace(/[.)]+$/, ''));
  }
  if (kind === 'email') return /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(text)?.[0];
  if (kind === 'ussd') return /\*[\d*]+#/.exec(text)?.[0];
  if (kind === 'phone' || kind === 'sms') {
    const long = /\+?\d(?:[ ()/-]{0,2}\d){6,14}/.exec(text)?.[0];
    return long ?? /(?<![\d:]|saa )\b\d{3,6}\b(?!:)/.exec(text)?.[0];
  }
  return undefined;
}

const withScheme = (address) => (/^https?:\/\//i.test(address) ? address : `https://${address}`);

async function sayInEnglish(knex, table) {
  if (!(await knex.schema.hasTable(table))) return;
  const english = knex(table).where({ locale: 'en' }).where('postal_address', 'like', 'S.L.P%');
  for (const { id, postal_address } of await english.select('id', 'postal_address'))
    await knex(table)
      .where({ id })
      .update({ postal_address: postal_address.replace(/^S\.L\.P\.?/, 'P.O. Box') });
}
