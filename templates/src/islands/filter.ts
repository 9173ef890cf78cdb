import { matches, simplify, termsOf } from './match.ts';

/** The filter of long lists: hides what doesn't match while the citizen types; `?q=` fills the field at the start. */
const form = document.querySelector<HTMLFormElement>('[data-filter]');
const list = document.querySelector<HTMLElement>('#entries');
if (form && list) start(form, list);

function start(form: HTMLFormElement, list: HTMLElement): void {
  const field = form.querySelector('input');
  const status = form.querySelector('[role=status]');
  if (!field || !status) return;
  const entries = [...list.querySelectorAll<HTMLElement>('[data-entry]')].map((element) => ({
    element,
    text: simplify(element.textContent),
  }));
  const groups = [...list.querySelectorAll<HTMLElement>('[data-group]')];

  const narrow = () => {
    const terms = termsOf(field.value);
    let shown = 0;
    for (const { element, text } of entries) {
      element.hidden = !matches(text, terms);
      if (!element.hidden) shown += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector('[data-entry]:not([hidden])');
    status.textContent = terms.length === 0 ? '' : result(form.dataset, shown);
  };

  field.value = new URLSearchParams(location.search).get('q') ?? '';
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
