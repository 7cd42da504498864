return await Oversteek.Meting.MeetOpdracht.VoerUitAsync(args);
