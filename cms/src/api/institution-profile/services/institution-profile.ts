import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::institution-profile.institution-profile');
