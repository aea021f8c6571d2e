import { unpackChromium } from './chromium.ts';

// Playwright wants a default export here.
export default unpackChromium;
