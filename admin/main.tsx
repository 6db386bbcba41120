import { createRoot } from 'react-dom/client';
import { App, Door } from './App.js';
import { chooseLanguage, language } from './core/language/language.js';

chooseLanguage(language());

/** The token of an invitation's link, where the page was opened by one. */
const invitation = () => /^#\/invitation\/([\w-]+)$/.exec(location.hash)?.[1];

const root = document.getElementById('root');
if (!root) throw new Error('No #root in the page');
const token = invitation();
createRoot(root).render(token ? <Door token={token} /> : <App />);
// A link that is opened in a tab of the console changes no more than the hash.
addEventListener('hashchange', () => {
  if (invitation() && invitation() !== token) location.reload();
});
