// Strapi loads plugins from their folder, as JavaScript: this one is compiled with the rest of the CMS.
module.exports = require('../../../dist/src/plugins/preview').default;
