### Pourquoi rien n'a été fait, et que faire ensuite. Une ligne de 80 colonnes chacun.

refused-nothing-said = Rien n’est encore écrit. Tapez ce qui a été dit, puis Entrée.
refused-too-long = { $length } caractères ; { $most } au plus. Faites-en plusieurs contributions.
refused-no-such-theme = Aucun thème ne s’appelle « { $word } ». Tapez # puis Tab pour les voir.
refused-no-such-subtheme = Pas de sous-thème « { $word } ». Tapez le thème, / puis Tab pour les voir.
refused-no-such-addressee = Aucun destinataire « { $word } ». Tapez @ puis Tab pour les voir tous.
refused-no-such-voice = Le plan n’a pas de voix « { $word } ». Tapez % puis Tab pour voir les voix.
refused-no-such-phase = Le plan n’a pas cette phase. Choisissez-en une dans le déroulé.
refused-no-such-contribution = Cette contribution est absente ou retirée. Vérifiez sa référence.
refused-other-session = Cette contribution est d’une autre séance. Ouvrez d’abord cette séance.
refused-too-many-themes = Chaque codeur met au plus { $most } thèmes. Retirez-en un d’abord.
refused-too-many-addressees = Une contribution a au plus { $most } destinataires. Retirez-en un d’abord.
refused-circle = Elle ne peut renvoyer à elle-même ni à une fusionnée. Choisissez-en une autre.
refused-already = C’est déjà le cas ; rien n’a changé. Vous pouvez continuer.
refused-not-the-chair = Un autre ordinateur mène phases et horloge. Agissez là-bas ou prenez la main.
refused-no-phase-runs = Aucune phase n’est en cours, l’horloge est arrêtée. Lancez une phase.
refused-not-begun = La séance n’a pas commencé. Lancez la première phase.
refused-nothing-to-undo = Ce poste n’a rien fait qui puisse être annulé. Vous pouvez continuer.
refused-nothing-to-redo = Ce poste n’a rien annulé qui puisse être rétabli. Vous pouvez continuer.
refused-no-such-session = Cette séance n’est pas dans le fichier. Choisissez-en une à l’accueil.
refused-slip-count = On imprime de 1 à { $most } coupons à la fois : dites combien.
