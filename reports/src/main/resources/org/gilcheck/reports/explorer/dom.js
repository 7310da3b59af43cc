// Makes elements. Texts are always texts, never markup.

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      node.addEventListener(name.slice(2), value);
    } else if (name === "class") {
      node.className = value;
    } else if (value === true) {
      node.setAttribute(name, "");
    } else if (value !== false && value !== undefined && value !== null) {
      node.setAttribute(name, String(value));
    }
  }
  node.append(...children.filter(child => child !== null && child !== undefined));
  return node;
}

export function byId(id) {
  return document.getElementById(id);
}

export function options(pairs) {
  return pairs.map(([value, text]) => el("option", { value }, text));
}

/** 1234 as 1,234 wherever the reader lives. */
export function count(number, what) {
  return number.toLocaleString("en-US") + " " + what + (number === 1 ? "" : "s");
}
