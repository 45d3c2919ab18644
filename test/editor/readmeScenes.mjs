// The pictures of README.md. What a scene returns goes to the camera, such as the part to show.
import { setTimeout as sleep } from 'node:timers/promises';

/** @type {Record<string, (workbench: import('./workbenchPage.mjs').Workbench) => Promise<object | void>>} */
export const readmeScenes = {
  editor: async (workbench) => {
    await workbench.openFile('usage-pipeline/prd.md');
    await workbench.showProblems();
    // A word of its own once it has its colour.
    await workbench.page
      .locator('.view-line span span', { hasText: /^FR-3$/ })
      .first()
      .waitFor();
  },
  fill: async (workbench) => {
    await hideSideBar(workbench);
    await workbench.openFile('sign-in/prd.md');
    await workbench.findText('Value: [');
    await workbench.typeInPalette('Specwright: Fill Placeholders');
    await workbench.acceptRow('Specwright: Fill Placeholders');
    await workbench.page
      .locator('.quick-input-widget', { hasText: / of \d+/ })
      .first()
      .waitFor();
    return { clip: { x: 0, y: 0, width: 1160, height: 480 } };
  },
  identifiers: async (workbench) => {
    await hideSideBar(workbench);
    await workbench.openFile('sign-in/spec.md');
    await workbench.findText('FR-1');
    await workbench.pressUntil('Shift+F12', '.peekview-widget .ref-tree .monaco-list-row');
    return { clip: await workbench.page.locator('.peekview-widget .ref-tree').first().boundingBox() };
  },
  templates: async (workbench) => {
    await workbench.typeInPalette('Specwright: New Document');
    await workbench.acceptRow('New Document from Template');
    await workbench
      .rows('.quick-input-list', /Service PRD/)
      .first()
      .waitFor();
    return { clip: { x: 0, y: 0, width: 1160, height: 440 } };
  },
  gates: async (workbench) => {
    await hideSideBar(workbench);
    await workbench.openFile('sign-in/prd.md');
    await workbench.findText('P95 latency:');
    await workbench.page.keyboard.press('Home');
    for (let press = 0; press < 4; press++) await workbench.page.keyboard.press('ArrowRight');
    await workbench.showHover();
  },
  preview: async (workbench) => {
    await workbench.openFile('sign-in/prd.md');
    await workbench.pressUntil('Control+Shift+V', '.webview.ready');
    await sleep(3000); // the page lies in frames of its own
    for (const frame of workbench.page.frames())
      for (const heading of await frame.locator('#functional-requirements').all())
        await heading.evaluate((element) => element.scrollIntoView());
  },
};

async function hideSideBar(workbench) {
  if (await workbench.page.locator('.part.sidebar').isVisible()) await workbench.page.keyboard.press('Control+B');
}
