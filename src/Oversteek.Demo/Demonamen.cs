namespace Oversteek.Demo;

/// <summary>Made-up people of a Dutch town: first names and surnames of several origins, each combined with the others by chance.</summary>
internal static class Demonamen
{
    public static readonly string[] Meisjes =
    [
        "Emma", "Julia", "Sanne", "Lotte", "Fleur", "Noor", "Saar", "Tess", "Yara", "Elif", "Zeynep", "Defne", "Azra", "Fatima", "Salma", "Nour", "Inaya", "Amina", "Zuzanna", "Maja", "Oliwia",
        "Priya", "Anaya", "Shanti", "Naomi", "Esther", "Ama", "Imani", "Jia", "Mei", "Sofia", "Camila", "Lucia", "Freya", "Ilse", "Maud", "Roos", "Femke", "Hanna", "Rania",
    ];

    public static readonly string[] Jongens =
    [
        "Daan", "Sem", "Bram", "Luuk", "Thijs", "Jesse", "Ruben", "Mees", "Emre", "Kerem", "Yusuf", "Deniz", "Ayoub", "Ilyas", "Bilal", "Younes", "Hamza", "Jakub", "Filip", "Szymon", "Kacper",
        "Arjun", "Ravi", "Rohan", "Kwame", "Kofi", "Malik", "Jayden", "Wei", "Hugo", "Mateo", "Diego", "Sven", "Joep", "Koen", "Stijn", "Niels", "Omar", "Tijn", "Idris",
    ];

    public static readonly (string? Voor, string Naam)[] Achternamen =
    [
        ("de", "Vries"), (null, "Jansen"), ("van den", "Berg"), (null, "Bakker"), (null, "Visser"), (null, "Smit"), ("de", "Boer"), (null, "Mulder"), ("van", "Leeuwen"), (null, "Dekker"),
        (null, "Brouwer"), (null, "Hoekstra"), (null, "Dijkstra"), ("van der", "Meer"), (null, "Postma"), (null, "Yilmaz"), (null, "Kaya"), (null, "Demir"), (null, "Celik"), (null, "Arslan"),
        ("el", "Amrani"), (null, "Bouzidi"), (null, "Benali"), (null, "Haddou"), (null, "Aziz"), (null, "Kowalski"), (null, "Nowak"), (null, "Wisniewski"), (null, "Zielinska"), (null, "Sardjoe"),
        (null, "Ramdin"), (null, "Mahabier"), (null, "Martina"), (null, "Winklaar"), (null, "Mensah"), (null, "Owusu"), (null, "Chen"), (null, "Wong"), (null, "Silva"), (null, "Pereira"),
        (null, "Popescu"), (null, "Horvat"), (null, "Tesfay"), (null, "Hassan"), ("van der", "Wal"), (null, "Kuipers"), (null, "Schouten"), ("ter", "Horst"), (null, "Veenstra"), (null, "Groot"),
    ];

    public static readonly string[] Straten =
        ["Merelstraat", "Lijsterlaan", "Dorpsstraat", "Havenkade", "Wilgenhof", "Zonnedauw", "Molenweg", "Kastanjelaan", "Vlasakker", "Korenbloem", "Brouwersgracht", "Sluisweg", "Marktplein", "Weverstraat"];

    public static readonly (string Naam, string Brin)[] Poscholen =
    [
        ("Basisschool De Vuurvlinder", "99AA"), ("IKC Het Kompas", "99AB"), ("Basisschool De Waterlelie", "99AC"), ("Daltonschool De Zwaluw", "99AD"), ("Sbo De Springplank", "99AE"),
        ("Basisschool Al Noor", "99AF"), ("Montessorischool Het Talud", "99AG"), ("Basisschool De Boomhut", "99AH"),
    ];
}
