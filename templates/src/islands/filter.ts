import { isNamed, matches, searchable, wordsOf } from './match.ts';

/** The filter of long lists: hides what doesn't match while the citizen types; `?q=` fills the field at the start. */
const form = document.querySelector<HTMLFormElement>('[data-filter]');
const list = document.querySelector<HTMLElement>('#entries');
if (form && list) start(form, list);

function start(form: HTMLFormElement, list: HTMLElement): void {
  const field = form.querySelector('input');
  const status = form.querySelector('[role=status]');
  const nothing = document.querySelector<HTMLElement>('[data-nothing]');
  if (!field || !status) return;
  const entries = [...list.querySelectorAll<HTMLElement>('[data-entry]')].map((element) => ({
    element,
    text: searchable(element.textContent, element.dataset.keywords),
    abbreviation: element.dataset.abbreviation,
  }));
  const groups = [...list.querySelectorAll<HTMLElement>('[data-group]')];

  let first: HTMLElement[] = [];
  const putFirst = (wanted: HTMLElement[]) => {
    if (first.length > 0) for (const { element } of entries) element.parentElement?.append(element);
    for (const element of wanted) element.parentElement?.prepend(element);
    first = wanted;
  };

  const narrow = () => {
    const terms = wordsOf(field.value);
    let shown = 0;
    for (const { element, text } of entries) {
      element.hidden = !matches(text, terms);
      if (!element.hidden) shown += 1;
    }
    putFirst(
      entries.filter(({ abbreviation }) => isNamed(abbreviation, terms)).map(({ element }) => element),
    );
    for (const group of groups) {
      const left = group.querySelectorAll('[data-entry]:not([hidden])').length;
      group.hidden = left === 0;
      const count = group.querySelector(':scope > * > [data-count]');
      if (count) count.textContent = String(left);
    }
    if (nothing) nothing.hidden = shown > 0;
    status.textContent = terms.length === 0 ? '' : result(form.dataset, shown);
  };

  // What was typed before the script came stays.
  field.value = new URLSearchParams(location.search).get('q') ?? field.value;
  field.addEventListener('input', narrow);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.replaceState(null, '', field.value ? `?q=${encodeURIComponent(field.value)}` : location.pathname);
    narrow();
  });
  narrow();
}

function result({ one = '', other = '', none = '' }: DOMStringMap, shown: number): string {
  if (shown === 0) return none;
  return shown === 1 ? one : other.replace('{count}', String(shown));
}
