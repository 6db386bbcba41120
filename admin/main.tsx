import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { chooseLanguage, language } from './core/language/language.js';

chooseLanguage(language());

const root = document.getElementById('root');
if (!root) throw new Error('No #root in the page');
createRoot(root).render(<App />);
