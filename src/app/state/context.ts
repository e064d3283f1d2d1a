import { createContext } from 'svelte';
import type { AppState } from './app.svelte.ts';

const [getApp, setApp] = createContext<AppState>();

/** The page's state, for every component below App.svelte. */
export const useApp: () => AppState = getApp;
export const provideApp: (app: AppState) => AppState = setApp;
