/** Starts the page. */
import { render } from 'preact';
import { App } from './app.tsx';
import './look/page.css';

render(<App />, document.getElementById('page')!);
