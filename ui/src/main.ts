//! Chooses a host, loads the words, shows the shell.
import { mount } from 'svelte';
import App from './App.svelte';
import { openHost } from './host';
import { announce } from './lib/live.svelte';
import { forgetLists } from './lib/lists.svelte';
import { speak } from './lib/words.svelte';
import './styles/base.css';

const wanted = new URLSearchParams(location.search).get('lang');
await speak(wanted === 'en' ? 'en' : 'fr');
const host = await openHost();
host.onChanges((topics) => {
  if (topics.length === 0 || topics.includes('reference_items')) forgetLists();
  announce(topics);
});
mount(App, { target: document.getElementById('app')! });
