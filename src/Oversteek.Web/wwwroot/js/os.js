// Small conveniences. Every page works without this file.

const focusSummary = root => root.querySelector('[data-focus]')?.focus();

// The link in the error summary puts the focus in the field itself.
document.addEventListener('click', event => {
  const link = event.target.closest('.os-alert--fout a[href^="#"]');
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.closest('.os-field, .os-group')?.scrollIntoView({ block: 'center' });
});

// What is too much is said before it is sent, and the choice stays (B-25). More files than the limit may go: the server takes what fits.
const tooLarge = field => [...field.files].reduce((sum, file) => sum + file.size, 0) > Number(field.dataset.megabytes) * 1e6;
document.addEventListener('change', event => {
  const field = event.target.closest('input[type=file][data-megabytes]');
  const line = field?.closest('.os-field').querySelector('[data-grens]');
  if (!line) return;
  const { meeste, megabytes } = field.dataset;
  line.textContent = tooLarge(field)
    ? `Deze bestanden zijn samen groter dan ${megabytes} MB. Kies er minder; er is nog niets verstuurd.`
    : field.files.length > Number(meeste) ? `U koos ${field.files.length} bestanden. De eerste ${meeste} komen nu aan de beurt, de rest kiest u daarna.` : '';
  line.hidden = !line.textContent;
});
document.addEventListener('submit', event => {
  const field = [...event.target.querySelectorAll('input[type=file][data-megabytes]')].find(tooLarge);
  if (!field) return;
  event.preventDefault();
  field.focus();
});

// A second click on a submit button sends nothing (the server would ignore it as well: REL-9).
document.addEventListener('submit', event => {
  const form = event.target;
  // The answer to a form or button with data-bestand is a file: the page stays, and so must its button.
  if (event.defaultPrevented || form.method === 'get' || form.target || 'bestand' in form.dataset || event.submitter?.hasAttribute('data-bestand')) return;
  if (form.dataset.verstuurd) { event.preventDefault(); return; }
  form.dataset.verstuurd = 'ja';
  delete form.dataset.gewijzigd;
});
// A page that counts its prints tells the new number (B-63): the form goes from here, its file is handed over, and what counts is read again.
const fileName = answer => /filename\*=UTF-8''([^;]+)/i.exec(answer?.headers.get('content-disposition') ?? '')?.[1];
const handOver = async answer => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = decodeURIComponent(fileName(answer));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60 * 1000);
};
const recount = async () => {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  document.querySelectorAll('[data-tel]').forEach(old => {
    const now = page.querySelector(`[data-tel="${CSS.escape(old.dataset.tel)}"]`);
    if (now) old.textContent = now.textContent;
  });
};
document.addEventListener('submit', async event => {
  const form = event.target;
  const sender = event.submitter;
  if (event.defaultPrevented || !('bestand' in form.dataset) || !document.querySelector('[data-tel]')) return;
  event.preventDefault();
  if (form.dataset.onderweg) return;
  form.dataset.onderweg = 'ja';
  const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form, sender)) }).catch(() => null);
  delete form.dataset.onderweg;
  if (fileName(answer)) {
    await handOver(answer);
    await recount();
    return;
  }
  // No file is a page with what is wrong: the browser asks for it as it does without this script.
  if (sender?.name) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: sender.name, value: sender.value }));
  form.submit();
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-verstuurd]').forEach(form => delete form.dataset.verstuurd));

// A form with data-waarschuw warns when the user leaves with changes that were not saved.
document.addEventListener('input', event => {
  const form = event.target.closest('form[data-waarschuw]');
  if (form) form.dataset.gewijzigd = 'ja';
});
// What was kept as a draft is not lost; what was typed while it was on its way is.
const sent = event => event.target.closest?.('form[data-waarschuw][data-concept]');
document.addEventListener('htmx:before:request', event => {
  const form = sent(event);
  if (form?.dataset.gewijzigd) form.dataset.gewijzigd = 'onderweg';
});
document.addEventListener('htmx:after:request', event => {
  const form = sent(event);
  if (form?.dataset.gewijzigd === 'onderweg' && event.detail?.ctx?.response?.status < 400) delete form.dataset.gewijzigd;
});
addEventListener('beforeunload', event => {
  if (document.querySelector('form[data-waarschuw][data-gewijzigd]')) event.preventDefault();
});

// Questions that go with an answer (data-bij) come and go with it; the server decides again when the form is sent.
// With more names the first one that is filled in decides.
document.addEventListener('change', event => {
  const { form, name, type, checked } = event.target;
  const value = type === 'checkbox' && !checked ? '' : event.target.value;
  form?.querySelectorAll('[data-bij]').forEach(part => {
    const names = part.dataset.bij.split('|');
    if (!names.includes(name)) return;
    const answer = names.length === 1 ? value : names.map(other => form.elements[other]?.value).find(Boolean);
    part.hidden = !part.dataset.waarden.split('|').includes(answer);
  });
});

// A table to fill in: up and down go to the same column of another row; Enter saves, as everywhere.
document.addEventListener('keydown', event => {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const cell = step && !event.altKey && event.target.matches('[data-rijen] input[type=text]') && event.target.closest('td');
  if (!cell) return;
  const row = [...cell.closest('tbody').rows][cell.parentElement.sectionRowIndex + step];
  const field = row?.cells[cell.cellIndex].querySelector('input, select');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select?.();
});

// OKR-24: says while somebody types that a text looks like what a report may not hold; a hint, nothing is stopped.
const doubts = form => JSON.parse(form.dataset.letOp).map(([words, sentence, fields, only]) =>
  ({ words: new RegExp(words, 'i'), sentence, counts: name => fields.includes(name) === only }));
document.addEventListener('input', event => {
  const { form, name, value } = event.target;
  const line = form?.dataset.letOp && [...form.querySelectorAll('[data-let-op-bij]')].find(part => part.dataset.letOpBij === name);
  if (!line) return;
  const text = doubts(form).filter(doubt => doubt.counts(name) && doubt.words.test(value)).map(doubt => doubt.sentence).join(' ');
  if (line.textContent !== text) line.textContent = text;
});

// Drafts (REL-8): what did not reach the server is said in words and sent again; nothing is kept in the browser (SEC-35).
const again = 5 * 1000;
const unsent = event => {
  const form = event.target.closest?.('form[data-concept]');
  if (!form) return;
  const loggedOut = event.detail?.ctx?.response?.status === 401;
  form.querySelector('[data-opslaan-status]').textContent = loggedOut
    ? 'U bent uitgelogd. Log in een ander tabblad in; deze tekst wordt daarna bewaard.'
    : 'Geen verbinding. Sluit deze pagina niet: wat u typt is nog niet bewaard. Wij proberen het opnieuw.';
  setTimeout(() => form.dispatchEvent(new Event('input')), again);
};
['htmx:error', 'htmx:response:error'].forEach(name => document.addEventListener(name, unsent));

// Select all rows of a table.
document.addEventListener('change', event => {
  const all = event.target.closest('[data-alles]');
  all?.closest('table').querySelectorAll('tbody input[type=checkbox]:not(:disabled)').forEach(box => { box.checked = all.checked; });
});

document.addEventListener('click', event => {
  const opener = event.target.closest('[data-dialoog]');
  const dialog = opener && document.getElementById(opener.dataset.dialoog);
  if (!dialog?.showModal) return;
  event.preventDefault();
  dialog.showModal();
});

document.addEventListener('click', event => {
  if (event.target.closest('[data-afdrukken]')) print();
});

// Menus close with Escape and with a click elsewhere.
document.addEventListener('click', event => {
  document.querySelectorAll('details.os-menu[open]').forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
});
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  document.querySelectorAll('details.os-menu[open]').forEach(menu => { menu.open = false; menu.querySelector('summary').focus(); });
});

// Shared screens: a shown BSN or IQ disappears after two minutes without a movement (PRIV-22).
const hideAfter = 2 * 60 * 1000;
let idle;
const hide = () => document.querySelectorAll('[data-vervaag]').forEach(element => {
  element.textContent = 'verborgen, laad de pagina opnieuw';
  element.classList.add('os-vervaagd');
});
const awake = () => { clearTimeout(idle); idle = setTimeout(hide, hideAfter); };
if (document.querySelector('[data-vervaag]')) ['pointermove', 'keydown', 'scroll', 'touchstart'].forEach(name => addEventListener(name, awake, { passive: true }));
if (document.querySelector('[data-vervaag]')) awake();

// Warning five minutes before the session ends (SEC-20): <p data-sessie="25" hidden role="alert">.
document.querySelectorAll('[data-sessie]').forEach(warning =>
  setTimeout(() => { warning.hidden = false; }, Number(warning.dataset.sessie) * 60 * 1000));

// Long selects in which staff may type (accessible-autocomplete is loaded by the page that needs it).
const searchable = root => {
  if (!window.accessibleAutocomplete) return;
  root.querySelectorAll('select[data-zoekbaar]').forEach(select => {
    delete select.dataset.zoekbaar;
    window.accessibleAutocomplete.enhanceSelectElement({
      selectElement: select,
      defaultValue: select.selectedOptions[0]?.value ? select.selectedOptions[0].text : '',
      showAllValues: true,
      tNoResults: () => 'Niets gevonden',
      tStatusQueryTooShort: length => `Typ minstens ${length} letters.`,
      tStatusNoResults: () => 'Niets gevonden.',
      tStatusSelectedOption: (option, length, index) => `${option} is ${index + 1} van ${length}.`,
      tStatusResults: (length, selected) => `Aantal resultaten: ${length}. ${selected}`,
      tAssistiveHint: () => 'Kies met de pijltjes een resultaat en druk op Enter.',
    });
  });
};

const start = root => { focusSummary(root); searchable(root); };
start(document);
document.addEventListener('htmx:after:swap', event => start(event.target instanceof Element ? event.target : document));
