// Sends what the person does to the fake, which does it as Slack would; says so where it could not be done.

export async function act(what) {
  const response = await fetch('/act', { method: 'POST', body: JSON.stringify(what) });
  const answer = await response.json();
  if (!response.ok) toast(answer.said);
  else if (answer?.kind === 'lost' && answer.attempts > 0) toast(`The app did not answer (${answer.why}).`);
  return answer;
}

let fading;

export function toast(said) {
  const place = document.getElementById('toast');
  place.textContent = said;
  place.classList.add('shown');
  clearTimeout(fading);
  fading = setTimeout(() => place.classList.remove('shown'), 4000);
}
