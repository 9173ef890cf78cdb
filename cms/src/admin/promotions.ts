const TOURS = ['contentTypeBuilder', 'contentManager', 'apiTokens', 'strapiCloud'];
const ENDED = { currentStep: 0, isCompleted: true };

/** What the admin remembers of a person who has closed Strapi's guided tour and its announcement of a new library. */
const CLOSED = {
  STRAPI_GUIDED_TOUR: {
    tours: Object.fromEntries(TOURS.map((name) => [name, ENDED])),
    enabled: false,
    hidden: true,
    completedActions: [],
  },
  // The key ends in the installation's Strapi id: none here, and unknown until the first answer of the server.
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': true,
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:undefined': true,
};

/** Spares an editor the tour and the banner, which are about Strapi and not about a website. */
export function dismissPromotions() {
  for (const [key, value] of Object.entries(CLOSED)) {
    if (localStorage.getItem(key) === null) localStorage.setItem(key, JSON.stringify(value));
  }
}
