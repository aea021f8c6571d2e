/** The name that a payload calls: nothing of the program has it. */
export const MARK = 'EVIL';

/** What comes to life where a text is taken for a page, a part of a tag, an address or a script. */
export const PAYLOADS: readonly string[] = [
  ` <script>${MARK}()</script>`,
  ` "><img src=x onerror=${MARK}()>`,
  ` '><svg/onload=${MARK}()>`,
  ` " autofocus onfocus=${MARK}() x="`,
  ` ' onmouseover='${MARK}()`,
  ` <a href="javascript:${MARK}()">x</a>`,
  ` javascript:${MARK}()`,
  ` </textarea></title></style><iframe srcdoc="<script>parent.${MARK}()</script>">`,
  ` {{constructor.constructor('${MARK}()')()}}\${${MARK}()}`,
  ` &lt;img src=x onerror=${MARK}()&gt;</script><script>${MARK}()</script>`,
];
