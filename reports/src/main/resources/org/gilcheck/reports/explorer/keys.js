// What keys do, unless one writes into a field or a dialog is open.

import { byId } from "./dom.js";

export function listen(run, threads, until, search, share) {
  const help = byId("help-dialog");
  byId("help").addEventListener("click", () => help.showModal());
  byId("to-start").addEventListener("click", () => run.go(0));
  byId("back").addEventListener("click", () => run.back());
  byId("forth").addEventListener("click", () => run.forth());
  byId("to-end").addEventListener("click", () => run.toEnd());
  const actions = {
    ArrowLeft: () => run.back(),
    k: () => run.back(),
    ArrowRight: () => run.forth(),
    j: () => run.forth(),
    Home: () => run.go(0),
    End: () => run.toEnd(),
    r: () => until.start(),
    v: () => search.start(),
    c: () => share.open(),
    "?": () => help.showModal(),
  };
  const numbered = number => run.soon(async () => {
    const choice = threads.ordered()[number - 1];
    if (choice) {
      await run.step(choice.choice);
    }
  });
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") || isField(event.target)) {
      return;
    }
    const action = /^[1-9]$/.test(event.key) ? () => numbered(Number(event.key)) : actions[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  });
}

function isField(node) {
  return node.closest && node.closest("input:not([type=checkbox]), select, textarea") !== null;
}
