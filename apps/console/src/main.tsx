import './frame/mantine.css';
import '@mantine/notifications/styles.css';
import './frame/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askAhead } from './api/ahead.js';
import { App } from './app.js';
import { startWords } from './words/start.js';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no place for the page.');
askAhead();
await startWords();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
