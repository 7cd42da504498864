// The portal works without this. A code behind the # of the address fills the field and leaves the address; a visit that is nearly over says so.

const code = document.querySelector('input[name=Code]');
if (code && location.hash.length > 12) {
  code.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, '', location.pathname);
  document.querySelector('input[name=Geboortedatum]')?.focus();
}

const melding = document.querySelector('[data-tijd]');
if (melding) {
  const { tijd, einde, naar } = melding.dataset;
  // Pages that are open beside each other are one visit: who works in one is not sent away from the other.
  const naast = 'BroadcastChannel' in window ? new BroadcastChannel('bezoek') : null;
  let bijna, klaar, begonnen, eerder;
  // The page of the child is not left behind for the button Back.
  const sluit = () => location.replace(naar);
  const waarschuw = () => {
    eerder = document.activeElement;
    melding.hidden = false;
    melding.querySelector('button').focus();
  };
  const begin = () => {
    clearTimeout(bijna);
    clearTimeout(klaar);
    begonnen = Date.now();
    if (!melding.hidden) {
      melding.hidden = true;
      eerder?.focus();
    }
    bijna = setTimeout(waarschuw, tijd * 1000);
    klaar = setTimeout(sluit, einde * 1000);
  };
  melding.querySelector('form').addEventListener('submit', async event => {
    event.preventDefault();
    const antwoord = await fetch(event.target.action, { method: 'POST', body: new URLSearchParams(new FormData(event.target)) });
    if (!antwoord.ok || antwoord.redirected) return sluit();
    begin();
    naast?.postMessage('');
  });
  // A telephone that slept did not count.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && Date.now() - begonnen > einde * 1000) sluit();
  });
  naast?.addEventListener('message', begin);
  naast?.postMessage('');
  begin();
}

document.querySelector('#fouten')?.focus();
