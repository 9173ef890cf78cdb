import type { Core, UID } from '@strapi/strapi';
import roleWords from '../words/roles.json';
import type { Words } from '../words/words';
import { tenantTypes } from './tenant-types';

const EXPLORER = 'plugin::content-manager.explorer';
const OWN = ['plugin::tenancy.own-institution'];

/** The people who work in an institution. Strapi's super administrator is the platform administrator. */
export const STAFF_ROLES = {
  author: ['create', 'read', 'update'],
  publisher: ['create', 'read', 'update', 'publish', 'delete'],
  'institution-administrator': ['create', 'read', 'update', 'publish', 'delete'],
} as const;
export type StaffRole = keyof typeof STAFF_ROLES;

/** Makes the roles of institutions' staff and brings their permissions in line with the content types. */
export async function syncRoles(strapi: Core.Strapi) {
  for (const code of Object.keys(STAFF_ROLES) as StaffRole[]) await syncRole(strapi, code);
  await closeMarketplace(strapi);
}

/** Strapi's shop has no place in the menu of a public system; at every start it is given to the super administrator. */
async function closeMarketplace(strapi: Core.Strapi) {
  await strapi.db.query('admin::permission').deleteMany({ where: { action: 'admin::marketplace.read' } });
}

async function syncRole(strapi: Core.Strapi, code: StaffRole) {
  const roles = strapi.db.query('admin::role');
  const { name, description } = roleWords[code];
  const data = { code, name: bilingual(name), description: bilingual(description) };
  const known = await roles.findOne({ where: { code } });
  const role = known ? await roles.update({ where: { code }, data }) : await roles.create({ data });
  const service = strapi.service('admin::role') as unknown as RoleService;
  await service.assignPermissions(role.id, [
    ...contentPermissions(strapi, code),
    ...mediaPermissions(),
    ...platformPermissions(code),
  ]);
}

/** A role's name is one text in the database. */
function bilingual({ sw, en }: Words): string {
  return `${sw} / ${en}`;
}

type Permission = { action: string; subject?: string | null; properties?: object; conditions: string[] };
type RoleService = { assignPermissions(roleId: number, permissions: Permission[]): Promise<unknown> };

function contentPermissions(strapi: Core.Strapi, code: StaffRole): Permission[] {
  return tenantTypes(strapi).flatMap((subject) =>
    STAFF_ROLES[code].map((action) => ({
      action: `${EXPLORER}.${action}`,
      subject,
      properties: propertiesOf(strapi, subject, action),
      // Creating has no document to compare with: the tenancy guard sets the institution there.
      conditions: action === 'create' ? [] : OWN,
    })),
  );
}

/** The institution is set by the system: staff read it but write it in no form. */
function propertiesOf(strapi: Core.Strapi, uid: UID.ContentType, action: string) {
  const type = strapi.contentType(uid);
  const locales = type.pluginOptions && 'i18n' in type.pluginOptions ? { locales: ['sw', 'en'] } : {};
  if (action === 'publish' || action === 'delete') return locales;
  const service = strapi.service('admin::content-type') as unknown as FieldService;
  const fields = service.getNestedFields(type, { components: strapi.components });
  return { ...locales, fields: action === 'read' ? fields : fields.filter((field) => field !== 'tenant') };
}
type FieldService = { getNestedFields(type: object, options: object): string[] };

/** Files and folders of the own institution, like its documents. */
function mediaPermissions(): Permission[] {
  const permission = (action: string, conditions: string[]): Permission => ({
    action: `plugin::upload.${action}`,
    subject: null,
    conditions,
  });
  const free = ['assets.create', 'assets.download', 'assets.copy-link'];
  return [
    ...free.map((action) => permission(action, [])),
    ...['read', 'assets.update'].map((action) => permission(action, OWN)),
  ];
}

/** What staff do beyond content: bringing an old site in is for those who may publish. */
function platformPermissions(code: StaffRole): Permission[] {
  const byRole: Record<StaffRole, string[]> = {
    author: [],
    publisher: ['plugin::transfer.import'],
    'institution-administrator': [
      'plugin::tenancy.staff',
      'plugin::audit.read',
      'plugin::transfer.import',
      'plugin::transfer.export',
    ],
  };
  return byRole[code].map((action) => ({ action, subject: null, conditions: [] }));
}
