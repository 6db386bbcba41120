/**
 * Compares a file with those that were issued, in the browser: its SHA-256 with theirs. The file
 * goes nowhere. The words stand in the page.
 */
const MOST_BYTES = 100 * 1024 * 1024;

const box = document.getElementById('compare');
if (box) compareIn(box, JSON.parse(box.dataset.words ?? '{}'));

function compareIn(section, words) {
  const outcome = document.getElementById('outcome');
  const input = document.getElementById('file');
  let latest = 0;

  const say = (text, look = '') => {
    outcome.textContent = text;
    outcome.className = `outcome ${look}`;
  };

  const compare = async (file) => {
    const mine = (latest += 1);
    if (file.size > MOST_BYTES) return say(words.tooLarge, 'bad');
    say(words.reading);
    try {
      const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
      const sha256 = Array.from(new Uint8Array(digest), (byte) =>
        byte.toString(16).padStart(2, '0'),
      ).join('');
      if (mine !== latest) return;
      const same = Object.hasOwn(words.same, sha256) ? words.same[sha256] : null;
      say(same ?? words.different, same ? 'good' : 'bad');
    } catch {
      if (mine === latest) say(words.failed, 'bad');
    }
  };

  input.addEventListener('change', () => {
    if (input.files[0]) void compare(input.files[0]);
  });
  section.addEventListener('dragover', (event) => {
    event.preventDefault();
    section.classList.add('over');
  });
  section.addEventListener('dragleave', () => section.classList.remove('over'));
  section.addEventListener('drop', (event) => {
    event.preventDefault();
    section.classList.remove('over');
    const file = event.dataTransfer.files[0];
    if (file) void compare(file);
  });
}
