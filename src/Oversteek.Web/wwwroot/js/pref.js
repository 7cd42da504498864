// Preference list: the arrow buttons are ordinary submit buttons; with script they move the row at once.
// Dragging the number does the same for a pointer.

const rows = list => [...list.querySelectorAll(':scope > li')];

function renumber(list) {
  const all = rows(list);
  all.forEach((row, index) => {
    row.querySelector('.os-pref__nr').textContent = index + 1;
    const [up, down] = [row.querySelector('[name=omhoog]'), row.querySelector('[name=omlaag]')];
    up.value = down.value = index;
    up.disabled = index === 0;
    down.disabled = index === all.length - 1;
    const remove = row.querySelector('[name=verwijder]');
    if (remove) remove.value = index;
  });
}

function tell(list, row) {
  const status = list.parentElement.querySelector('[data-pref-status]');
  if (status) status.textContent = `${row.querySelector('strong').textContent}: plaats ${rows(list).indexOf(row) + 1}`;
}

function changed(list) {
  list.dispatchEvent(new Event('input', { bubbles: true }));
}

function move(list, button) {
  const row = button.closest('li');
  if (button.name === 'omhoog') row.previousElementSibling?.before(row);
  else row.nextElementSibling?.after(row);
  renumber(list);
  (button.disabled ? row.querySelector('button:not(:disabled)') : button)?.focus();
  tell(list, row);
  changed(list);
}

function placeAt(list, row, y) {
  const target = rows(list).find(other => {
    const box = other.getBoundingClientRect();
    return other !== row && y > box.top && y < box.bottom;
  });
  if (!target) return;
  const box = target.getBoundingClientRect();
  if (y < box.top + box.height / 2) target.before(row);
  else target.after(row);
}

function enhance(list) {
  let dragged = null;
  list.addEventListener('click', event => {
    const button = event.target.closest('button[name=omhoog], button[name=omlaag]');
    if (!button) return;
    event.preventDefault();
    move(list, button);
  });
  list.addEventListener('pointerdown', event => {
    const handle = event.target.closest('.os-pref__nr');
    if (!handle) return;
    dragged = handle.closest('li');
    dragged.dataset.slepen = '';
    handle.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  list.addEventListener('pointermove', event => { if (dragged) placeAt(list, dragged, event.clientY); });
  const drop = () => {
    if (!dragged) return;
    delete dragged.dataset.slepen;
    renumber(list);
    tell(list, dragged);
    changed(list);
    dragged = null;
  };
  list.addEventListener('pointerup', drop);
  list.addEventListener('pointercancel', drop);
  list.classList.add('os-pref--sleepbaar');
}

document.querySelectorAll('[data-pref]').forEach(enhance);
