/**
 * Public help lines, digits only. Belgium: emergency, police, Tele-Onthaal, Télé-Accueil, Awel,
 * Écoute-Enfants, Zelfmoordlijn, Centre de prévention du suicide, 1712, Écoute violences
 * conjugales, doctor on duty, poison centre, Child Focus, Druglijn, Infor-Drogues; Netherlands:
 * 113; France: 3114; Turkey: 182, 183.
 */
export const helpLines: ReadonlySet<string> = new Set([
  ..."100 101 102 103 105 106 107 108 110 112 113 116000 116111 116123".split(
    " ",
  ),
  ..."182 183 1712 1733 1813 3114 080032123 080030030 08000113".split(" "),
  ..."070245245 078151020 022275252".split(" "),
]);
