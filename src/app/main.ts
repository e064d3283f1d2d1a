import './polyfills.ts';
import { mount } from 'svelte';
import App from './App.svelte';
import '../charts/tokens.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';

const target = document.getElementById('app');
if (target) mount(App, { target });
// From here on the page speaks for itself; see boot.js.
document.documentElement.setAttribute('data-started', '');
