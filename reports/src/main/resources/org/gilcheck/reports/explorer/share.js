// The run as a replay token, as a command and as a link.

import { ask } from "./server.js";
import { byId, options } from "./dom.js";

export class Share {
  constructor(run) {
    this.run = run;
    this.dialog = byId("share-dialog");
    this.property = byId("share-property");
    this.property.append(...options(run.about.properties.map(each => [each.id, each.id])));
    this.property.addEventListener("change", () => this.fill());
    byId("share").addEventListener("click", () => this.open());
    for (const name of ["token", "command", "link"]) {
      byId("copy-" + name).addEventListener("click", () => this.copy(name));
    }
    let timer = 0;
    run.addEventListener("change", () => {
      clearTimeout(timer); // a browser does not let a page change its address too often
      timer = setTimeout(() => this.writeAddress(), 250);
    });
  }

  fragment() {
    return "#" + (this.run.initial > 0 ? this.run.initial + ":" : "") + this.run.notation();
  }

  writeAddress() {
    if (location.hash !== this.fragment() && (location.hash !== "" || this.run.position > 0)) {
      history.replaceState(null, "", this.fragment());
    }
  }

  async open() {
    this.property.value = this.run.property || this.run.about.properties[0].id;
    byId("copied").textContent = "";
    this.dialog.showModal();
    await this.fill();
  }

  async fill() {
    byId("link").value = location.origin + "/" + this.fragment();
    try {
      const answer = await ask("token", { initial: this.run.initial, steps: this.run.notation(), property: this.property.value });
      byId("token").value = answer.token;
      byId("command").value = answer.command;
    } catch (failure) {
      byId("token").value = byId("command").value = "";
      byId("copied").textContent = failure.message;
    }
  }

  async copy(name) {
    const area = byId(name);
    try {
      await navigator.clipboard.writeText(area.value);
      byId("copied").textContent = "Copied.";
    } catch {
      area.select();
      byId("copied").textContent = "The browser does not let the page copy: the text is selected, copy it yourself.";
    }
  }
}

/** The run that the address stands for; null if it stands for none. */
export function runInAddress() {
  const match = /^#(?:([0-9]{1,9}):)?([-0-9a-zA-Z._]+)$/.exec(decodeURIComponent(location.hash));
  return match ? { initial: Number(match[1] || 0), steps: match[2] } : null;
}
