import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::related-site.related-site');
