// Asks the authenticator of this device and puts its answer in the form. Where the browser knows no passkeys, or without this file, the parts
// stay hidden and the page offers its other way.

const able = Boolean(window.PublicKeyCredential?.parseRequestOptionsFromJSON && window.PublicKeyCredential.parseCreationOptionsFromJSON);

const ask = async (part, address) => {
  const answer = await fetch(address, { headers: { Accept: 'application/json' }, redirect: 'manual' });
  // The session ended, or wants the second factor again: the page itself leads there.
  if (answer.type === 'opaqueredirect') location.reload();
  if (!answer.ok) throw new Error('no question');
  const { opties, vraag } = await answer.json();
  const credential = part.dataset.passkey === 'maken'
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(opties) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(opties) });
  return { passkey: JSON.stringify(credential), vraag };
};

const reason = error => {
  if (error.name === 'InvalidStateError') return 'Op dit apparaat staat al een passkey voor dit account.';
  if (error.name === 'NotAllowedError') return 'Er is geen passkey gekozen. Probeer het opnieuw of kies een andere manier.';
  return 'Het lukte niet. Probeer het opnieuw of kies een andere manier.';
};

const prepare = part => {
  const button = part.querySelector('button');
  const message = part.querySelector('[role=alert]');
  const field = name => part.querySelector(`[name=${name}]`);
  let busy = false;
  part.hidden = false;
  button.addEventListener('click', async event => {
    // The second time it is this script that sends the form.
    if (field('passkey').value) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    message.textContent = '';
    try {
      const given = await ask(part, button.formAction);
      field('passkey').value = given.passkey;
      field('vraag').value = given.vraag;
      button.form.requestSubmit(button);
    } catch (error) {
      message.textContent = reason(error);
    }
    busy = false;
  });
  // Back from the next page: the answer was used.
  window.addEventListener('pageshow', () => { field('passkey').value = ''; });
};

if (able) {
  document.querySelectorAll('[data-passkey]').forEach(prepare);
  document.querySelectorAll('[data-zonder-passkey]').forEach(text => { text.hidden = true; });
}
