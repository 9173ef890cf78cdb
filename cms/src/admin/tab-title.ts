/** Strapi ends every tab title with its own name; people should find ours. */
export function nameTheBrowserTab() {
  const rename = () => {
    const named = document.title.replace(/\bStrapi( Admin)?$/, 'Tovuti');
    if (named !== document.title) document.title = named;
  };
  rename();
  new MutationObserver(rename).observe(document.head, {
    childList: true,
    subtree: true,
    characterData: true,
  });
}
