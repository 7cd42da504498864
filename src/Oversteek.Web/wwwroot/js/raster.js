// A class on one screen by keyboard: arrows walk, Enter or typing opens a cell, Enter saves and goes down, Tab saves and goes right, Escape stops.
// Without this file a cell is a link to a page with the same form.

const table = document.querySelector('[data-raster]');
const ajax = { 'X-Requested-With': 'XMLHttpRequest' };
let busy = false;
let typed = '';

const cells = () => [...table.querySelectorAll('[data-cel]')];
const rows = () => [...table.querySelectorAll('[data-rij]')];

// One tab stop for the whole table; the arrows do the rest.
const stop = cell => {
  cells().forEach(other => { other.tabIndex = other === cell ? 0 : -1; });
  cell?.focus();
};

const cellAt = (row, column) => row?.querySelector(`[data-cel="${column}"]`);

const down = (row, column, step) => {
  const all = rows();
  for (let i = all.indexOf(row) + step; i >= 0 && i < all.length; i += step) if (cellAt(all[i], column)) return cellAt(all[i], column);
  return null;
};

const beside = (cell, step) => {
  const all = cells();
  return all[all.indexOf(cell) + step] ?? null;
};

// The totals are of the whole class, of which a filter hides a part: only what this row added or took away changes them.
const ready = (row, what) => Number((what === 'rij' ? row : row.querySelector(`[data-kolom="${what}"]`))?.dataset.klaar === 'ja');
const tally = (was, now) => table.querySelectorAll('[data-telt]').forEach(total => {
  total.textContent = Number(total.textContent) + ready(now, total.dataset.telt) - ready(was, total.dataset.telt);
});

// The answer is the row; what was ticked stays ticked.
const place = (row, html) => {
  const ticked = row.querySelector('input[name=Kies]')?.checked;
  row.insertAdjacentHTML('afterend', html);
  const fresh = row.nextElementSibling;
  row.remove();
  const box = fresh.querySelector('input[name=Kies]');
  if (box && ticked) box.checked = true;
  tally(row, fresh);
  return fresh;
};

const ask = async (row, url, options) => {
  const answer = await fetch(url, { ...options, headers: ajax, redirect: 'manual' });
  const html = await answer.text();
  if (!html.includes('data-rij')) throw new Error('no row');
  return { fresh: place(row, html), ok: answer.ok };
};

const failed = row => {
  const place = row.querySelector('#cel-melding');
  if (place) place.textContent = 'Geen verbinding. Er is nog niets bewaard. Probeer het opnieuw.';
};

const input = row => row.querySelector('[data-invoer]');

const open = async cell => {
  if (busy) return;
  busy = true;
  const row = cell.closest('[data-rij]');
  try {
    const { fresh } = await ask(row, cell.href);
    const field = input(fresh);
    field.focus();
    if (typed && field.tagName !== 'SELECT') field.value = typed;
    else if (typed) field.value = [...field.options].find(option => option.text.toLowerCase().startsWith(typed.toLowerCase()))?.value ?? field.value;
    else field.select?.();
    typed = '';
  } catch {
    location.href = cell.href;
  } finally {
    busy = false;
  }
};

// Without saving: the row as it is stored.
const close = async (form, column) => {
  const url = new URL(form.action);
  url.searchParams.set('handler', 'Rij');
  try {
    const { fresh } = await ask(form.closest('[data-rij]'), url);
    stop(cellAt(fresh, column));
  } catch {
    location.reload();
  }
};

const save = async (form, move) => {
  if (busy) return;
  busy = true;
  const row = form.closest('[data-rij]');
  const column = input(row).closest('[data-kolom]').dataset.kolom;
  try {
    const { fresh, ok } = await ask(row, form.action, { method: 'POST', body: new FormData(form) });
    busy = false;
    if (!ok) { input(fresh).focus(); return; }
    const here = cellAt(fresh, column);
    const next = move === 'right' ? beside(here, 1) : move === 'down' ? down(fresh, column, 1) : null;
    stop(next ?? here);
    if (next && move === 'down') await open(next);
    else typed = '';
  } catch {
    failed(row);
  } finally {
    busy = false;
  }
};

const walk = (cell, key) => ({
  ArrowDown: () => down(cell.closest('[data-rij]'), cell.dataset.cel, 1),
  ArrowUp: () => down(cell.closest('[data-rij]'), cell.dataset.cel, -1),
  ArrowRight: () => beside(cell, 1),
  ArrowLeft: () => beside(cell, -1),
}[key]?.());

const inCell = (event, cell) => {
  if (event.key === ' ') {
    event.preventDefault();
    const box = cell.closest('[data-rij]').querySelector('input[name=Kies]');
    if (box) { box.checked = !box.checked; box.dispatchEvent(new Event('change', { bubbles: true })); }
    return;
  }
  if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    typed += event.key;
    open(cell);
    return;
  }
  const next = walk(cell, event.key);
  if (next) { event.preventDefault(); stop(next); }
};

const inField = (event, field) => {
  if (event.key === 'Escape') {
    event.preventDefault();
    close(field.form, field.closest('[data-kolom]').dataset.kolom);
  } else if ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab') {
    if (event.key === 'Tab' && event.shiftKey) return;
    event.preventDefault();
    save(field.form, event.key === 'Tab' ? 'right' : 'down');
  }
};

if (table) {
  cells().forEach(cell => { cell.tabIndex = -1; });
  const first = cells()[0];
  if (first) first.tabIndex = 0;

  table.addEventListener('click', event => {
    const cell = event.target.closest('[data-cel]');
    if (cell && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open(cell);
    }
    const leave = event.target.closest('[data-laat]');
    if (leave) {
      event.preventDefault();
      close(leave.closest('form'), input(leave.closest('[data-rij]')).closest('[data-kolom]').dataset.kolom);
    }
  });
  table.addEventListener('submit', event => {
    event.preventDefault();
    save(event.target, 'down');
  });
  // What is typed while the next cell is on its way is kept for it; the focus may be nowhere for a moment.
  document.addEventListener('keydown', event => {
    if (!busy || event.key.length !== 1 || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    typed += event.key;
  }, { capture: true });
  table.addEventListener('keydown', event => {
    const cell = event.target.closest('[data-cel]');
    const field = event.target.closest('[data-invoer]');
    if (field) inField(event, field);
    else if (cell) inCell(event, cell);
  });
  const count = document.querySelector('[data-gekozen]');
  document.addEventListener('change', () => {
    const chosen = table.querySelectorAll('input[name=Kies]:checked').length;
    if (count) count.textContent = chosen === 1 ? '1 leerling gekozen' : `${chosen} leerlingen gekozen`;
  });
}
