import { mount } from 'svelte';
import Page from './Page.svelte';

const asked = new URLSearchParams(location.search);
document.documentElement.dataset['theme'] = asked.get('theme') ?? 'light';
mount(Page, { target: document.body, props: { lang: asked.get('lang') === 'en' ? 'en' : 'zh' } });
