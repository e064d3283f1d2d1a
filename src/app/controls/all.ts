export { default as AgencyBox } from './AgencyBox.svelte';
export { default as OwnBox } from './OwnBox.svelte';
export { default as FacetBox } from './FacetBox.svelte';
export { default as ScopeBox } from './ScopeBox.svelte';
export { default as SearchBox } from './SearchBox.svelte';
